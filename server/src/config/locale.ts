/** `pt_BR`, `pt-br` and `pt-BR` are one locale: front ends spell it as they like in an address. */
export const localeKey = (locale: string): string => locale.toLowerCase().replace(/_/g, '-');
