import stories from "../../stories.json";
import { List } from "../views";
export const loader = () => ({ stories: stories.map(({ url, title, lead, published }) => ({ url, title, lead, published })) });
export default function Page({ loaderData }) { return <List stories={loaderData.stories} />; }
