import { useState } from 'react';
import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Period } from '../../../../core';
import type { MessageKey } from '../../translations/message';
import { useText } from '../../translations/use-text';
import { failureOf } from '../answer/failure';
import { saveFile } from './save-file';

/** A report that can be exported, under `/dark-social/export/<name>.<format>`. */
export interface ExportedReport {
  name: string;
  label: MessageKey;
  /** What the report is asked; without values that are not set. */
  params: Record<string, string | undefined>;
}

interface ExportMenuProps {
  reports: readonly ExportedReport[];
  /** Named in the files. */
  period: Period;
}

const FORMATS = ['csv', 'json'] as const;

/** Saves reports as files: CSV for spreadsheets, JSON for programs. */
export function ExportMenu({ reports, period }: ExportMenuProps) {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);

  const save = async ({ name, params }: ExportedReport, format: string) => {
    setBusy(true);
    try {
      // A link could not carry the admin's token.
      const { data } = await get<Blob>(`/dark-social/export/${name}.${format}`, {
        params,
        responseType: 'blob',
      });
      saveFile(data, `dark-social-${name}-${period.from}-${period.to}.${format}`);
    } catch (error) {
      const { kind } = failureOf(error instanceof Error ? error : {});
      toggleNotification({
        type: 'danger',
        title: text('export.failed'),
        message: text(`failed.${kind}`),
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <SimpleMenu
      label={text('export.label')}
      variant="tertiary"
      size="S"
      startIcon={<Download />}
      loading={busy}
      popoverPlacement="bottom-end"
    >
      {reports.flatMap((report) =>
        FORMATS.map((format) => (
          <MenuItem key={`${report.name}.${format}`} onSelect={() => void save(report, format)}>
            {text('export.item', { report: text(report.label), format: format.toUpperCase() })}
          </MenuItem>
        )),
      )}
    </SimpleMenu>
  );
}
