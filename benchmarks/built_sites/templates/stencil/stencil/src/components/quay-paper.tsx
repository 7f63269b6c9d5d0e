import { Component, h, State } from "@stencil/core";

@Component({ tag: "quay-paper", shadow: true })
export class QuayPaper {
  @State() data: any;

  async componentWillLoad() {
    const isStory = location.pathname.startsWith("/story/");
    this.data = await (await fetch(isStory ? `/api${location.pathname}` : "/api/list")).json();
  }

  render() {
    if (Array.isArray(this.data)) {
      return <main>{this.data.map((story) => (
        <article><h2><a href={story.url}>{story.title}</a></h2><p>{story.lead}</p></article>))}</main>;
    }
    return <main><article><h1>{this.data.title}</h1><p class="byline">By {this.data.author}</p>
      <time dateTime={this.data.published}>{this.data.published.slice(0, 10)}</time>
      {this.data.body.map((part) => <p>{part}</p>)}</article></main>;
  }
}
