import stories from "../../stories.json";
import { Story } from "../views";
export const loader = ({ params }) => ({ story: stories.find((each) => each.slug === params.slug) });
export async function clientLoader({ serverLoader }) { return await serverLoader(); }
clientLoader.hydrate = true;
export function HydrateFallback() { return <p>Loading the story…</p>; }
export default function Page({ loaderData }) { return <Story story={loaderData.story} />; }
