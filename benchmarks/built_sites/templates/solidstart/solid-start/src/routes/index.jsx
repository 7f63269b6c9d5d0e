import { A } from "@solidjs/router";
import { createResource, For } from "solid-js";

export default function Home() {
  const [stories] = createResource(async () => (await fetch("/api/list")).json());
  return <main><h1>Latest news</h1><For each={stories()}>{(story) => (
    <article><h2><A href={`/story/${story.slug}`}>{story.title}</A></h2><p>{story.lead}</p></article>)}</For></main>;
}
