import { Links, Meta, Outlet, Scripts } from "react-router";
export function Layout({ children }) {
  return <html lang="en"><head><meta charSet="utf-8" /><title>The Quay Paper</title><Meta /><Links /></head>
    <body><header><a href="/">The Quay Paper</a></header>{children}<Scripts /></body></html>;
}
export function HydrateFallback() { return <p>Loading…</p>; }
export default function App() { return <Outlet />; }
