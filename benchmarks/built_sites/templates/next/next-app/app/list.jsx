"use client";
import Link from "next/link";
import useMounted from "./mounted";
export default function List({ stories }) {
  if (!useMounted()) return <div className="animate-spin" />;
  return stories.map((story) => (
    <article key={story.slug}>
      <h2><Link href={`/story/${story.slug}`}>{story.title}</Link></h2><p>{story.body[0]}</p>
    </article>));
}
