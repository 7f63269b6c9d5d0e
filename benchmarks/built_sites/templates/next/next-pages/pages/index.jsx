import Link from "next/link";
import { useEffect, useState } from "react";
import all from "../stories.json";
export const getStaticProps = () => ({ props: { stories: all } });
export default function Home({ stories }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!mounted) return <div className="skeleton" />;
  return <main><h1>Latest news</h1>{stories.map((story) => (
    <article key={story.slug}>
      <h2><Link href={`/story/${story.slug}`}>{story.title}</Link></h2><p>{story.body[0]}</p>
    </article>))}</main>;
}
