import { component$, Resource, useResource$ } from "@builder.io/qwik";

export const Paper = component$(() => {
  const found = useResource$(async () => {
    const isStory = location.pathname.startsWith("/story/");
    return (await fetch(isStory ? `/api${location.pathname}` : "/api/list")).json();
  });
  return <Resource value={found} onPending={() => <p>Loading…</p>} onResolved={(data) => (
    <main>{Array.isArray(data) ? data.map((story) => (
      <article key={story.slug}><h2><a href={story.url}>{story.title}</a></h2><p>{story.lead}</p></article>)) : (
      <article><h1>{data.title}</h1><p class="byline">By {data.author}</p>
        <time dateTime={data.published}>{data.published.slice(0, 10)}</time>
        {data.body.map((part) => <p key={part}>{part}</p>)}</article>)}</main>)} />;
});
