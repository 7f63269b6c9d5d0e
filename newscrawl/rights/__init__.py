"""What publishers say of the use of their texts: on the page, in its headers, in files of the site."""
