// The handbook's text and pictures, put into the program by the compiler (C23, #embed; decision 0050).
#include "CHandbook.h"
#include <string.h>

static const unsigned char text[] = {
#embed "../Domain/Domain.docc/Handbok/Handbok.md"
};
static const unsigned char loop[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-varvet.svg"
};
static const unsigned char meetings[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-moten.svg"
};
static const unsigned char index_page[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-index.svg"
};
static const unsigned char map[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-sidan.svg"
};
static const unsigned char quarantine[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-karantan.svg"
};
static const unsigned char decisions[] = {
#embed "../Domain/Domain.docc/Handbok/handbok-beslut.svg"
};

static const struct {
    const char *name;
    struct handbook_file file;
} files[] = {
    {"Handbok.md", {text, sizeof text}},
    {"handbok-varvet.svg", {loop, sizeof loop}},
    {"handbok-moten.svg", {meetings, sizeof meetings}},
    {"handbok-index.svg", {index_page, sizeof index_page}},
    {"handbok-sidan.svg", {map, sizeof map}},
    {"handbok-karantan.svg", {quarantine, sizeof quarantine}},
    {"handbok-beslut.svg", {decisions, sizeof decisions}},
};

struct handbook_file handbook_file_named(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (strcmp(files[i].name, name) == 0) return files[i].file;
    return (struct handbook_file){NULL, 0};
}
