import { useEffect, useState } from "react";
export default function Story({ slug }) {
  const [story, setStory] = useState(null);
  useEffect(() => { fetch(`/api/story/${slug}`).then((answer) => answer.json()).then(setStory); }, [slug]);
  return story && <article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article>;
}
