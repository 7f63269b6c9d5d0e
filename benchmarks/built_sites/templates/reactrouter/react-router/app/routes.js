import { index, route } from "@react-router/dev/routes";

export default [index("routes/list.jsx"), route("story/:slug", "routes/story.jsx")];
