import { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes, useParams } from "react-router";

const data = async (address) => (await fetch(address)).json();

function Home() {
  const list = useInfiniteQuery({
    queryKey: ["list"], initialPageParam: 1,
    queryFn: ({ pageParam }) => data(`/api/page?page=${pageParam}`), getNextPageParam: (page) => page.next_page,
  });
  return <main><h1>Latest news</h1>
    {list.data?.pages.flatMap((page) => page.items).map((story) => (
      <article key={story.slug}><h2><Link to={story.url}>{story.title}</Link></h2><p>{story.lead}</p></article>))}
    {list.hasNextPage && <button onClick={() => list.fetchNextPage()}>Load more</button>}</main>;
}

function Story() {
  const { slug } = useParams();
  const { data: story } = useQuery({ queryKey: [slug], queryFn: () => data(`/api/story/${slug}`) });
  return story && <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article></main>;
}

createRoot(document.getElementById("root")).render(
  <QueryClientProvider client={new QueryClient()}><BrowserRouter><Routes>
    <Route path="/" element={<Home />} /><Route path="/story/:slug" element={<Story />} />
  </Routes></BrowserRouter></QueryClientProvider>);
