import stories from "../../../stories.json";
import Story from "./story";
export const generateStaticParams = () => stories.map(({ slug }) => ({ slug }));
export default async function Page({ params }) {
  const { slug } = await params;
  return <main><Story story={stories.find((story) => story.slug === slug)} /></main>;
}
