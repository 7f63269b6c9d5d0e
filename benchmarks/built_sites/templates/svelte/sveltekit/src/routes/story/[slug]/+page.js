export const load = async ({ fetch, params }) => ({ story: await (await fetch(`/api/story/${params.slug}`)).json() });
