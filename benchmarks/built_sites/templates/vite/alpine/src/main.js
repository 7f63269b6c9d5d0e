import Alpine from "alpinejs";

const data = async (address) => (await fetch(address)).json();
Alpine.data("paper", () => ({
  list: [],
  story: null,
  async init() {
    if (location.pathname.startsWith("/story/")) {
      this.story = await data(`/api${location.pathname}`);
      document.title = this.story.title;
    } else {
      this.list = await data("/api/list");
    }
  },
}));
Alpine.start();
