import Link from 'next/link';
import { allArticles } from '../cms/articles';

export default async function Home() {
  const articles = await allArticles();
  return (
    <>
      <h1>Knot, a tiny magazine</h1>
      <ul>
        {articles.map(({ documentId, slug, title }) => (
          <li key={documentId}>
            <Link href={`/articles/${slug}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
