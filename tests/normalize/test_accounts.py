"""Accounts that run a site sign nothing; persons whose names are like theirs do."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import read_byline, split_byline

ACCOUNTS = (
    "admin|Admin 2|admin_user|Site Admin|WP Admin|webadmin|Super User|superuser|Portal Administrator|administrateur|"
    "Administrador|amministratore|Beheerder|správce|rendszergazda|yönetici|Администратор|админ|Адміністратор|"
    "διαχειριστής|المشرف|مدير الموقع|مدیر سایت|ผู้ดูแลระบบ|管理员|管理員|관리자|Quản trị viên"
).split("|")
PERSONS = "Joe Root|Nasser Administratov|Ada Super|Site Marais|Adam Mintz|Marc Portal|مدير حسن|Root Harlan".split("|")


@pytest.mark.parametrize("name", ACCOUNTS)
def test_an_account_that_runs_a_site_is_nobody(name):
    assert split_byline(name) == []


@pytest.mark.parametrize("name", PERSONS)
def test_a_person_with_a_name_like_an_account_stays(name):
    assert split_byline(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        *("Mgr. Petr Novák", "mgr inż. Jan Wilk", "dr hab. Anna Nowak", "Lic. Lucía Romero", "Arq. Pablo Gil"),
        *("Dott. Marco Neri", "Avv. Giulia Ferri", "MUDr. Jana Malá", "Univ.-Prof. Dr. Jana Krüger", "Drs. Piet Bos"),
    ],
)
def test_a_degree_before_a_name_parts_nothing(name):
    assert split_byline(name) == [name]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("本报记者 林 海 王小明", ("林海", "王小明")),
        ("张 伟 李娜", ("张伟", "李娜")),
        ("林　海", ("林海",)),
        ("作者：林 海 编辑：王 明", ("林海",)),
        ("记者 张 伟/文 李娜/图", ("张伟",)),  # whose pictures they are is no author
    ],
)
def test_a_chinese_name_of_two_letters_that_is_set_wide_is_one(text, authors):
    assert read_byline(text, "zh").authors == authors


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("（编辑：李丽 审核：陈晨）", (("李丽", "editor"), ("陈晨", "reviewer"))),
        ("(编辑：李丽　审核：陈晨)", (("李丽", "editor"), ("陈晨", "reviewer"))),
        ("责任编辑：李丽 审核：陈晨", (("李丽", "editor"), ("陈晨", "reviewer"))),
        ("初审：李丽 终审：陈晨", (("李丽", "reviewer"), ("陈晨", "reviewer"))),
    ],
)
def test_fields_in_brackets_are_parted(text, roles):
    assert read_byline(text, "zh").contributors == roles
