export const List = ({ stories }) => <main>{stories.map((each) => <article key={each.url}><h2><a href={each.url}>{each.title}</a></h2><p>{each.lead}</p></article>)}</main>;
export const Story = ({ story }) => <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
  <time dateTime={story.published}>{story.published.slice(0, 10)}</time>{story.body.map((part, n) => <p key={n}>{part}</p>)}</article></main>;
