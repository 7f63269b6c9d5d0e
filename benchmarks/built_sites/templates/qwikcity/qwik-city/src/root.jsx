import { component$ } from "@builder.io/qwik";
import { QwikCityProvider, RouterOutlet, useDocumentHead } from "@builder.io/qwik-city";
const Head = component$(() => <head><meta charset="utf-8" /><title>{useDocumentHead().title}</title></head>);
export default component$(() => (
  <QwikCityProvider>
    <Head />
    <body lang="en"><header><a href="/">The Quay Paper</a></header><RouterOutlet /></body>
  </QwikCityProvider>
));
