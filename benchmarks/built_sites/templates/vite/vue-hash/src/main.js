import { createApp } from "vue";
import { createRouter, createWebHashHistory } from "vue-router";
import App from "./App.vue";
import Home from "./Home.vue";
import Story from "./Story.vue";

const routes = [{ path: "/", component: Home }, { path: "/story/:slug", component: Story }];
createApp(App).use(createRouter({ history: createWebHashHistory(), routes })).mount("#app");
