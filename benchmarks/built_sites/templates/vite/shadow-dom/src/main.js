import { html, LitElement } from "lit";

const data = async (address) => (await fetch(address)).json();

class PaperHome extends LitElement {
  static properties = { stories: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    this.stories = await data("/api/list");
  }

  render() {
    return html`<h1>Latest news</h1>${(this.stories ?? []).map((story) => html`
      <article><h2><a href=${story.url}>${story.title}</a></h2><p>${story.lead}</p></article>`)}`;
  }
}

class PaperStory extends LitElement {
  static properties = { slug: {}, story: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    this.story = await data(`/api/story/${this.slug}`);
  }

  render() {
    return this.story && html`<article><h1>${this.story.title}</h1><p class="byline">By ${this.story.author}</p>
      <time datetime=${this.story.published}>${this.story.published.slice(0, 10)}</time>
      ${this.story.body.map((part) => html`<p>${part}</p>`)}</article>`;
  }
}

customElements.define("paper-home", PaperHome);
customElements.define("paper-story", PaperStory);
const slug = location.pathname.match(/^\/story\/(.+)$/)?.[1];
const element = document.createElement(slug ? "paper-story" : "paper-home");
element.slug = slug;
document.getElementById("root").append(element);
