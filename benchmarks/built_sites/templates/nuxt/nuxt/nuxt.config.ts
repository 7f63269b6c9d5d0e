export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  devtools: { enabled: false },
  telemetry: false,
  experimental: { payloadExtraction: false }, // as a server sends it: the data in the page
  nitro: { prerender: { crawlLinks: false } },
  hooks: {
    async "nitro:config"(config) {
      const { default: stories } = await import("./stories.json", { with: { type: "json" } });
      config.prerender.routes.push("/", ...stories.map(({ slug }) => `/story/${slug}`));
    },
  },
});
