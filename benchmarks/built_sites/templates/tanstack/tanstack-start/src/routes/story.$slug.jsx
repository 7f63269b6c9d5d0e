import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/story/$slug")({
  loader: async ({ params }) => (await fetch(`/api/story/${params.slug}`)).json(),
  component: Story,
});

function Story() {
  const story = Route.useLoaderData();
  return <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article></main>;
}
