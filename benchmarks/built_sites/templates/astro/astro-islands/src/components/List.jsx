import { useEffect, useState } from "react";
export default function List() {
  const [stories, setStories] = useState([]);
  useEffect(() => { fetch("/api/list").then((answer) => answer.json()).then(setStories); }, []);
  return stories.map((story) => (
    <article key={story.slug}><h2><a href={story.url}>{story.title}</a></h2><p>{story.lead}</p></article>));
}
