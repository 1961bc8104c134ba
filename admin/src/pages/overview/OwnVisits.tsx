import { Typography } from '@strapi/design-system';
import { SmallLink } from '../../shared/layout/SmallLink';
import { useText } from '../../translations/use-text';

/** How the team keeps its own visits out: a page of the site that marks the device which opens it. */
export function OwnVisits({ urls }: { urls: readonly string[] }) {
  const text = useText();
  if (urls.length === 0) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" data-noprint>
      {text('own.text')}{' '}
      {urls.map((url) => (
        <SmallLink key={url} href={url} isExternal>
          {`${new URL(url).host}/${new URL(url).search}`}
        </SmallLink>
      ))}
    </Typography>
  );
}
