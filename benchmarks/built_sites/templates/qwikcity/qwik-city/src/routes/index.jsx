import { component$, useSignal } from "@builder.io/qwik";
import { routeLoader$ } from "@builder.io/qwik-city";
import stories from "../../stories.json";
export const useStories = routeLoader$(() => stories.map(({ url, title, lead }) => ({ url, title, lead })));
export default component$(() => {
  const list = useStories(), big = useSignal(false);
  return <main><button onClick$={() => (big.value = !big.value)}>Bigger</button>
    {list.value.map((each) => <article key={each.url}><h2><a href={each.url}>{each.title}</a></h2><p>{each.lead}</p></article>)}
  </main>;
});
export const head = { title: "The Quay Paper" };
