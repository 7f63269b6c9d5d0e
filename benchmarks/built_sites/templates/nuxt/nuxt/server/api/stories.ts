import stories from "../../stories.json";
export default defineEventHandler((event) => {
  const { slug } = getQuery(event);
  return slug ? stories.find((story) => story.slug === slug) : stories;
});
