import { component$, useSignal } from "@builder.io/qwik";
import { routeLoader$ } from "@builder.io/qwik-city";
import stories from "../../../../stories.json";
export const useStory = routeLoader$(({ params }) => stories.find((each) => each.slug === params.slug));
export default component$(() => {
  const story = useStory(), size = useSignal(1);
  return <main><article>
    <h1>{story.value.title}</h1>
    <p class="byline">By {story.value.author}</p>
    <time dateTime={story.value.published}>{story.value.published.slice(0, 10)}</time>
    {story.value.body.map((part, n) => <p key={n} style={{ fontSize: size.value + "em" }}>{part}</p>)}
    <button onClick$={() => { size.value++; console.log(story.value.title); }}>Bigger</button>
  </article></main>;
});
export const head = ({ resolveValue }) => ({ title: resolveValue(useStory).title + " - The Quay Paper" });
export const onStaticGenerate = () => ({ params: stories.map(({ slug }) => ({ slug })) });
