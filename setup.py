"""What scrapyd-deploy packs into an egg, data files included; everything else is built by hatchling."""

from setuptools import find_packages, setup

setup(packages=find_packages(include=["newscrawl", "newscrawl.*"]), package_data={"": ["*", "*/*", "*/*/*"]})
