import { useState, type FormEvent } from 'react';
import { Box, Searchbar, SearchForm } from '@strapi/design-system';
import { MAX_SEARCH } from '../../../../../core';
import { useText } from '../../../translations/use-text';

interface TitleSearchProps {
  value: string;
  onSearch(search: string): void;
}

/** Searches the titles; on Enter, so that not every letter asks the server. */
export function TitleSearch({ value, onSearch }: TitleSearchProps) {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <Box width={{ initial: '100%', medium: '24rem' }} data-noprint>
      <SearchForm onSubmit={submit}>
        <Searchbar
          name="search"
          size="S"
          value={typed}
          maxLength={MAX_SEARCH}
          placeholder={text('articles.search.hint')}
          clearLabel={text('articles.search.clear')}
          onChange={({ target }) => setTyped(target.value)}
          onClear={() => {
            setTyped('');
            if (value !== '') onSearch('');
          }}
        >
          {text('articles.search.label')}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}
