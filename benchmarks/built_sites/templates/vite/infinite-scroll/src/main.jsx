import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import InfiniteScroll from "react-infinite-scroll-component";
import { BrowserRouter, Link, Route, Routes, useParams } from "react-router";

const data = async (address) => (await fetch(address)).json();

function Home() {
  const [stories, setStories] = useState([]);
  const [next, setNext] = useState(1);
  const more = async () => {
    const page = await data(`/api/page?page=${next}`);
    setStories((known) => [...known, ...page.items]);
    setNext(page.next_page);
  };
  useEffect(() => { more(); }, []);
  return <main><h1>Latest news</h1>
    <InfiniteScroll dataLength={stories.length} next={more} hasMore={Boolean(next)} loader={<p>Loading…</p>}>
      {stories.map((story) => (
        <article key={story.slug} style={{ minHeight: "40vh" }}>
          <h2><Link to={story.url}>{story.title}</Link></h2><p>{story.lead}</p>
        </article>))}
    </InfiniteScroll></main>;
}

function Story() {
  const { slug } = useParams();
  const [story, setStory] = useState(null);
  useEffect(() => { data(`/api/story/${slug}`).then(setStory); }, [slug]);
  return story && <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article></main>;
}

createRoot(document.getElementById("root")).render(<BrowserRouter><Routes>
  <Route path="/" element={<Home />} /><Route path="/story/:slug" element={<Story />} /></Routes></BrowserRouter>);
