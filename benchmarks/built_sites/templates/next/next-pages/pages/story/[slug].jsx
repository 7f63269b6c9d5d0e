import { useEffect, useState } from "react";
import all from "../../stories.json";
export const getStaticPaths = () => ({ paths: all.map(({ slug }) => ({ params: { slug } })), fallback: false });
export const getStaticProps = ({ params }) => ({ props: { story: all.find(({ slug }) => slug === params.slug) } });
export default function Page({ story }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!mounted) return <div className="skeleton" />;
  return <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article></main>;
}
