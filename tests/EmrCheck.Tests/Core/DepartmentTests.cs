using EmrCheck.Core;

namespace EmrCheck.Tests.Core;

/// <summary>Which department a record counts for, and which names may come out.</summary>
public sealed class DepartmentTests
{
    private static readonly Submission Stated = Wards.Submission("Khoa Nội", "Nhi", "Trung tâm Tim mạch"), Unstated = Wards.Submission();

    [Fact]
    public void Records_and_looks_are_counted_where_the_record_was_made()
    {
        var departments = Wards.Appraised(Stated, ('s', "Khoa Nội"), ('v', "khoa  NỘI"), ('v', "Khoa Nhi"), ('x', "Khoa Nhi"), ('u', ""), ('v', "Khoa lạ")).Departments;
        DepartmentTally[] expected = [new("Khoa Nội", 2, 1, 4, 2), new("Nhi", 1, 1, 2, 2), new("", 2, 1, 4, 2)];
        Assert.Equal(expected, departments);
    }

    [Theory]
    [InlineData("as stated", "Trung tâm Tim mạch", "Trung tâm Tim mạch: 1")]
    [InlineData("in other capitals and spaces", "trung  tâm TIM MẠCH", "Trung tâm Tim mạch: 1")]
    [InlineData("with the word for department", "Khoa Nhi", "Nhi: 1")]
    [InlineData("a department that is not stated", "Khoa Sản", "")]
    [InlineData("a person", "Nguyễn Văn An", "")]
    [InlineData("a person at a stated department", "Khoa Nội, ông Nguyễn Văn An", "")]
    public void Where_departments_are_stated_only_these_come_out(string _, string ward, string expected) =>
        Assert.Equal(expected, string.Join(", ", Wards.Shown(Stated, Wards.Stay(ward))));

    [Fact]
    public void Where_none_is_stated_no_name_comes_out() =>
        Assert.Empty(Wards.Shown(Unstated, Wards.Stay("Khoa Sản"), Wards.Stay("Khoa Nguyễn Văn An"), Wards.Stay("")));

    [Theory]
    [InlineData("a stay within another comes after", """, "partOf": { "reference": "#" } """, "Khoa Nội", "Nhi", "Nhi: 1")]
    [InlineData("of two stays the first", "", "Khoa Nội", "Nhi", "Khoa Nội: 1")]
    [InlineData("what is no department is passed over", "", "Phòng 301", "Nhi", "Nhi: 1")]
    public void One_record_counts_for_one_department(string _, string first, string ward, string next, string expected) =>
        Assert.Equal([expected], Wards.Shown(Stated, Wards.Stay(ward, first, Wards.Stay(next))));

    [Fact]
    public void A_place_names_the_department_where_the_stay_does_not() =>
        Assert.Equal(["Khoa Nội: 1"], Wards.Shown(Stated, Wards.Stay("", "", """, { "resource": { "resourceType": "Location", "name": "Khoa Nội" } }""")));

    [Fact]
    public void What_is_not_of_the_form_names_nothing() =>
        Assert.Empty(Wards.Shown(Stated, """, { "resource": { "resourceType": "Encounter", "serviceType": { "text": ["Phòng 301", 3] } } }""", """, { "resource": { "resourceType": "Encounter", "serviceType": { "text": { "x": 1 } } } }"""));
}
