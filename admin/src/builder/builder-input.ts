/** What the Content-Type Builder hands to an input of a plugin, as far as ours read it. */
export interface BuilderInputProps {
  name: string;
  value?: unknown;
  error?: string;
  onChange(event: { target: { name: string; value: string | boolean; type: string } }): void;
  /** The form as it stands. */
  modifiedData?: Record<string, unknown>;
  /** The content type that is edited; absent while a new one is made. */
  contentTypeSchema?: Record<string, unknown> | null;
}
