import stories from "./stories.json" with { type: "json" };

export default { ssr: false, prerender: ["/", ...stories.map((each) => each.url)] };
