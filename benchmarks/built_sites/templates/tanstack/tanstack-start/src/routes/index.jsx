import { createFileRoute, Link } from "@tanstack/react-router";

export const Route = createFileRoute("/")({
  loader: async () => (await fetch("/api/list")).json(),
  component: () => <main><h1>Latest news</h1>{Route.useLoaderData().map((story) => (
    <article key={story.slug}><h2><Link to="/story/$slug" params={{ slug: story.slug }}>{story.title}</Link></h2>
      <p>{story.lead}</p></article>))}</main>,
});
