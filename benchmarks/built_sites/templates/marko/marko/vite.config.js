import marko from "@marko/vite";
import { defineConfig } from "vite";
export default defineConfig({ plugins: [marko({ linked: false })] });
