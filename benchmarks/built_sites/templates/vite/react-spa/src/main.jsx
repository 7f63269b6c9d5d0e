import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, Link, Outlet, useParams } from "react-router";
import { RouterProvider } from "react-router/dom";

function useData(address) {
  const [data, setData] = useState(null);
  useEffect(() => {
    fetch(address).then((answer) => answer.json()).then(setData);
  }, [address]);
  return data;
}

function Layout() {
  return <><header><Link to="/">The Quay Paper</Link></header><main><Outlet /></main><footer>© The Quay Paper</footer></>;
}

function Home() {
  const stories = useData("/api/list");
  if (!stories) return <div className="spinner" role="status">Loading…</div>;
  return <><h1>Latest news</h1>{stories.map((story) => (
    <article key={story.slug}>
      <h2><Link to={`/story/${story.slug}`}>{story.title}</Link></h2>
      <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
      <p>{story.lead}</p>
    </article>))}</>;
}

function Story() {
  const story = useData(`/api/story/${useParams().slug}`);
  if (!story) return <div className="spinner" role="status">Loading…</div>;
  return <article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article>;
}

const routes = [{ path: "/", Component: Layout, children: [
  { index: true, Component: Home }, { path: "story/:slug", Component: Story } ] }];
createRoot(document.getElementById("root")).render(<RouterProvider router={createBrowserRouter(routes)} />);
