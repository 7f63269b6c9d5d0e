"use client";
import useMounted from "../../mounted";
export default function Story({ story }) {
  if (!useMounted()) return <div className="animate-spin" />;
  return <article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article>;
}
