import { Flex } from '@strapi/design-system';
import { Message } from '@strapi/icons';

/** The field's sign in the Content-Type Builder, in a box like those of Strapi's own fields. */
export default function ChannelsIcon() {
  return (
    <Flex
      aria-hidden
      justifyContent="center"
      width="3.2rem"
      height="2.4rem"
      hasRadius
      background="primary100"
      borderColor="primary200"
    >
      <Message width="1.6rem" height="1.6rem" fill="primary600" />
    </Flex>
  );
}
