import { tanstackStart } from "@tanstack/react-start/plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
export default defineConfig({
  plugins: [tanstackStart({ spa: { enabled: true, prerender: { outputPath: "/index.html" } } }), react()],
});
