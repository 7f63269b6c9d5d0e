import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes, useParams } from "react-router";
import * as CookieConsent from "vanilla-cookieconsent";
import "vanilla-cookieconsent/dist/cookieconsent.css";

const words = {
  consentModal: { title: "Cookies", description: "We use cookies. Choose before you read on.",
    acceptAllBtn: "Accept all", acceptNecessaryBtn: "Reject all" },
  preferencesModal: { sections: [] },
};
const chosen = new Promise((resolve) => {
  CookieConsent.run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} }, onConsent: resolve,
    disablePageInteraction: true, language: { default: "en", translations: { en: words } } });
});

function useData(address) {
  const [data, setData] = useState(null);
  useEffect(() => {
    chosen.then(() => fetch(address)).then((answer) => answer.json()).then(setData);
  }, [address]);
  return data;
}

function Home() {
  const stories = useData("/api/list");
  return <main><h1>Latest news</h1>{stories?.map((story) => (
    <article key={story.slug}><h2><Link to={story.url}>{story.title}</Link></h2><p>{story.lead}</p></article>))}</main>;
}

function Story() {
  const story = useData(`/api/story/${useParams().slug}`);
  return story && <main><article><h1>{story.title}</h1><p className="byline">By {story.author}</p>
    <time dateTime={story.published}>{story.published.slice(0, 10)}</time>
    {story.body.map((part) => <p key={part}>{part}</p>)}</article></main>;
}

createRoot(document.getElementById("root")).render(<BrowserRouter><Routes>
  <Route path="/" element={<Home />} /><Route path="/story/:slug" element={<Story />} /></Routes></BrowserRouter>);
