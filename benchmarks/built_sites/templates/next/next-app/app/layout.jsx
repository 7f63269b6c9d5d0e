export const metadata = { title: "The Quay Paper" };
export default function Layout({ children }) {
  return <html lang="en"><body><header><a href="/">The Quay Paper</a></header>{children}</body></html>;
}
