export const load = async ({ fetch }) => ({ stories: await (await fetch("/api/list")).json() });
