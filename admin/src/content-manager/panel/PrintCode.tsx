import { Flex, TextButton } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { renderSVG } from 'uqr';
import { saveFile } from '../../shared/export/save-file';
import { useText } from '../../translations/use-text';

/** Width of the quiet zone in modules (ISO 18004). */
const QUIET = 4;

interface PrintCodeProps {
  link: string;
  /** Of the file, without its ending. */
  name: string;
}

/** A QR code of a link, as a picture that stays sharp in print. */
export default function PrintCode({ link, name }: PrintCodeProps) {
  const text = useText();
  // Dark on light in every theme, since scanners need that.
  const svg = renderSVG(link, { border: QUIET, ecc: 'M' });
  const file = new Blob([svg], { type: 'image/svg+xml' });
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        width={160}
        height={160}
        alt={text('panel.code')}
      />
      <TextButton startIcon={<Download />} onClick={() => saveFile(file, `${name}-qr.svg`)}>
        {text('panel.code.save')}
      </TextButton>
    </Flex>
  );
}
