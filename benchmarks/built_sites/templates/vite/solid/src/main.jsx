import { A, Route, Router, useParams } from "@solidjs/router";
import { createResource, For, Show } from "solid-js";
import { render } from "solid-js/web";

const data = async (address) => (await fetch(address)).json();

function Home() {
  const [stories] = createResource(() => data("/api/list"));
  return <main><h1>Latest news</h1><For each={stories()}>{(story) => (
    <article><h2><A href={`/story/${story.slug}`}>{story.title}</A></h2><p>{story.lead}</p></article>)}</For></main>;
}

function Story() {
  const [story] = createResource(() => data(`/api/story/${useParams().slug}`));
  return <Show when={story()} fallback={<p>Loading…</p>}>
    <main><article><h1>{story().title}</h1><p class="byline">By {story().author}</p>
      <time datetime={story().published}>{story().published.slice(0, 10)}</time>
      <For each={story().body}>{(part) => <p>{part}</p>}</For></article></main></Show>;
}

render(() => <Router><Route path="/" component={Home} /><Route path="/story/:slug" component={Story} /></Router>,
  document.getElementById("root"));
