import { useParams } from "@solidjs/router";
import { createResource, For, Show } from "solid-js";

export default function Story() {
  const params = useParams();
  const [story] = createResource(async () => (await fetch(`/api/story/${params.slug}`)).json());
  return <Show when={story()} fallback={<p>Loading…</p>}>
    <main><article><h1>{story().title}</h1><p class="byline">By {story().author}</p>
      <time datetime={story().published}>{story().published.slice(0, 10)}</time>
      <For each={story().body}>{(part) => <p>{part}</p>}</For></article></main></Show>;
}
