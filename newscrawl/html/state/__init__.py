"""The data that a page's own scripts are given: values of JSON and of JavaScript literals, read without running any."""
