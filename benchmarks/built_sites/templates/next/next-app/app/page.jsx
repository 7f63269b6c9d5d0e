import stories from "../stories.json";
import List from "./list";
export default function Home() {
  return <main><h1>Latest news</h1><List stories={stories} /></main>;
}
