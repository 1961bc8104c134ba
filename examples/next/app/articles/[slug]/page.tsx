import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SendBar } from 'dark-social-sdk/react';
import { renderSendBar } from 'dark-social-sdk/server';
import { findArticle } from '../../../cms/articles';
import { settings } from '../../../cms/settings';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findArticle((await params).slug);
  return {
    title: article?.title,
    // Tells search engines the URL without a tag.
    alternates: { canonical: article?.sharing?.url },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await findArticle((await params).slug);
  if (!article) notFound();
  const { title, text, sharing } = article;
  return (
    <article>
      <h1>{title}</h1>
      {sharing && (
        <SendBar
          endpoint={settings.endpoint}
          sharing={sharing}
          article={sharing.article}
          html={renderSendBar(sharing)}
        />
      )}
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}
